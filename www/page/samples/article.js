// The first sample: a news article. The tests paste the same one from tests/fixtures/article.txt, and hold the two together.

export default `The Tide Mill Turns Again

By Ruth O. Amadi

MARLOW QUAY, Oct. 14 — For the first time in 61 years, the great wheel of the tide mill at Marlow Quay turned on Tuesday morning, driven by nothing but the sea. A crowd of some 400 people, many of them children kept out of school for the occasion, stood on the wall and cheered as the gate went up.

The restoration took eleven years and cost £3.4 million, about 3.5 per cent more than planned. Most of the money came from a heritage fund and from 2,300 private donors; the town council paid the rest. “We were told it would never turn,” said Dr. Helen Marsh, the engineer who led the work. “Then we were told it would turn once and fall apart. It has now turned for six hours, and I intend to have a cup of tea.”

Tide mills are simple machines. At high water the sea fills a pond behind a dam; when the tide falls, the trapped water runs out through a channel and pushes a wheel. They were once common on the coasts of Europe and the U.S. east coast, where more than 300 of them ground corn, sawed timber or crushed oyster shells. Fewer than a dozen can still be made to work, and only four do so every day.

What the mill will do

Unlike most restored mills, the one at Marlow Quay is not meant to be a museum. Its wheel drives a generator that should supply 40 homes, and the old grinding floor above will produce flour for two bakeries in the town. The generator was tested in August at a third of its power; it delivered 18.2 kilowatts, slightly more than the design had promised.

The numbers are small, as Dr. Marsh is the first to admit. A single modern wind turbine does as much as 150 such mills. But the tide has one quality that neither wind nor sun can offer: it can be predicted, to the minute, for centuries ahead. “I can tell you exactly how much power this wheel will make at 4 a.m. on the day my great-granddaughter is born,” she said. “Ask a wind farm that.”

J. R. Whitlock, who studies coastal energy at the University of Penmouth, believes that this is the real lesson of the project. He has counted 1,140 disused tidal ponds between Brittany and the north of Scotland. If a fifth of them were fitted with small turbines, he calculates, they could steady the local grids of about 90 coastal towns at a price close to that of batteries. Other researchers are more careful. Prof. Anna Lindqvist, a marine biologist, warns that many of the ponds have become salt marshes since they were given up, and that these marshes store carbon and shelter young fish. “It would be a strange kind of green energy that drained a marsh to boil a kettle,” she said.

Marlow Quay had to face the same question. The old pond was home to 31 species of wading birds, and for two years the work stood still while the town and a conservation group, Friends of the Estuary, argued over the water level. In the end they agreed on a compromise: the pond is never emptied below a mark cut into the wall, and from April to July, when the birds breed, the mill runs on only one tide in two. The rule costs a quarter of the yearly output. It also, as both sides now say, saved the project, because it turned its loudest opponents into its unpaid guards.

Oak, elm and a missing drawing

The hardest part was the wheel itself. No drawing of it had survived. The builders had only a photograph of 1908, an account book … and four rotten paddles found in the mud by a diver, Mr. T. K. Osei. From the angle of the bolt holes the team worked out that the wheel had been altered at least twice, the last time around 1870, to turn faster at neap tides. “Whoever did that understood flowing water better than I do,” Dr. Marsh said. “He or she left no name. Just the holes.”

The new wheel is made of oak and elm, is 5.8 metres across and weighs nine tonnes. It was built by three carpenters and eleven apprentices, none of whom had ever made one. Two of the apprentices have since been hired to repair a mill in Portugal. Is that a revival? “No. It’s two jobs,” said the master carpenter, Ines Calder. “But it’s two more than there were.”

The mill will open to visitors on Nov. 2 and will be free for people who live in the town. A ticket for everyone else costs £6.50, and includes a bag of flour. The council expects 25,000 visitors a year, which would pay for the upkeep; if fewer than 15,000 come, the town has agreed to make up the difference for five years.

On Tuesday nobody was counting. Shortly after two in the afternoon the pond had run down to its mark, the gate dropped, and the wheel slowed, dripped and stopped. The crowd waited a little, as people do at the end of a concert. “That’s it until the sea comes back,” Ms. Calder told them. “It always has.”
`;
