// The second sample: a thread of mails, with lines that a mail program broke, quotations and signatures.

export default `From: Priya Raman <priya@harbourlibrary.example>
To: Trustees
Date: Thu, 12 Mar 2026 18:22
Subject: Re: The reading room roof

Dear all,

Thank you for the quick answers. I have put them together with the
surveyor's report, which came this morning, and I think that we can
decide on Monday without another meeting.

The report is better than we feared. The timbers are sound, apart from
two rafters above the north window, and the damp comes from the gutter
and not from the slates. Mr. Hale estimates £18,400 for the repair, with
a new lead gutter, against the £61,000 that we were told in autumn for
a whole new roof. He would guarantee the work for twenty years.

There is one condition. The scaffolding has to stand in the courtyard
for six weeks, and it must be down before the swifts come back in the
first week of May, because the nests under the eaves are protected. That
means that the work would have to begin on 23 March at the latest, and
that the children's reading mornings need another place until Easter.
The school next door has offered its music room for nothing.

As for the money: the roof fund holds £14,900 today. The council will
match what we raise ourselves up to £2,500, if we apply before the end of
the month, so that we are some £1,000 short. I propose to take them from
the book budget and to pay them back from the summer fair. No new novels
in April is a price that our readers will forgive us; a wet local history
collection is not.

Please write to me until Sunday evening if you object to any of this.
If I hear nothing, I will sign the offer on Monday at nine.

Kind regards,
Priya

-- 
Priya Raman
Honorary Secretary, Friends of the Harbour Library
12 Quay Street · open Tuesday to Saturday

On Wed, 11 Mar 2026 at 09:05, Tom Wexley <tom@wexley.example> wrote:
> I would rather wait for the report. We paid for a new roof in 1998 on
> the word of one builder, and it is that roof which leaks now.
>
> If the gutter is to blame, then let us mend the gutter. But somebody
> should look at the north side from the inside before we spend anything.
> When I was up there in January, I could push a pencil into one of the
> rafters.
>
> On Tue, 10 Mar 2026 at 21:40, Elena Duarte wrote:
>> The bucket beside the map cabinet was full again this morning. I have
>> moved the parish registers to the office, where they are dry but where
>> nobody can read them. We had eleven requests for them last week, two
>> of them from people who had come from abroad.
>>
>> Can we agree on something, please, before it rains again?
`;
