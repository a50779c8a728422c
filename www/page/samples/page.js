// The third sample: all of a web page as a copy gives it, with the menus, notices and teasers that stand around its article.

export default `Skip to content
Field & Furrow
Home
Growing
Kitchen
Wildlife
Shop
Search
Sign in
Subscribe

We value your privacy
We and our 112 partners use cookies to measure our audience and to show you personalised advertising. You can change your mind at any time.
Accept all
Reject all
Manage settings

Home › Growing › Soil

Why your grandmother left the beds untidy

By Marta Ilves
Published 2 November 2025 · 5 min read

Share
Facebook
Email
Copy link

Photo: a bed of leeks under straw, after the first frost. Credit: M. Ilves

Every autumn, gardeners argue over their fences whether to dig the beds and leave them bare until spring, as neat as a made bed, or to let the leaves lie where they fall. For most of the last century, the books were on the side of the spade. The soil, it turns out, was on the side of the leaves.

A bare bed loses more than it seems to. In a trial over nine winters at the college farm in Tarvaste, plots that were dug in October had lost a tenth of their organic matter by the end, while plots under leaves had gained a little. The difference was larger for water: after a dry April, the covered soil still held enough for three weeks, and the dug soil for eight days.

The reason is under your feet. A spadeful of living soil has several metres of fungal threads in it, which bring water to the roots and hold the crumbs of earth together. Digging cuts them, and frost and heavy rain do the rest. “People think of digging as airing the soil,” says Dr. Kaarel Saar, who led the trial. “It is more like airing a house by taking off the roof.”

Advertisement

What to do instead

None of this means that a gardener has to do nothing. Cut down what has finished, but leave the roots in the ground, where they rot into channels for the next plant. Spread two fingers of leaves or straw over the beds before the first hard frost. Heavy clay may be loosened with a fork, without turning it. And take away whatever was diseased: blight and rust like a warm blanket as much as anybody.

Slugs are the usual objection, and it is a fair one. The covered plots had twice as many slugs in the first spring, and fewer than the bare ones by the third year, because the beetles and toads that eat them had moved in as well. Saar advises to pull the cover back from young seedlings for two weeks, and to be patient after that.

The untidy bed has one more advantage, which no trial has measured. It is finished in an hour. The rest of the afternoon may be spent as Saar’s own grandmother spent it: on the bench by the south wall, with a cup of something hot, watching the neighbour dig.

Tags: soil, mulch, winter

Related stories
How to make leaf mould in a wire cage
Ten vegetables that are better after a frost
The last apples: which varieties keep until March?

Read more
Our favourite spades, tested

Comments (23)
Log in to leave a comment
GreenThumb61: My grandmother did dig, and she had the best carrots in the village!
Reply

Sign up for our newsletter
The week in the garden, every Friday in your inbox.
Enter your email address
Sign up

About us
Contact
Privacy policy
Terms of use
© 2025 Field & Furrow. All rights reserved.
`;
