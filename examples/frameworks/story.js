export const title = 'The old lighthouse';

export const paragraphs = [
  'The old lighthouse of Marrow Point shines again after eleven years of repairs. Some four hundred people watched from the quay when the lamp was lit on Tuesday evening.',
  'Half of the cost was paid by the town, the other half by gifts from all over the country. The engineer had no drawings and worked from photographs that fishermen had taken.',
  'Visitors can climb the tower from November on. The town expects twenty thousand of them a year, and pays the difference for five years if fewer come.',
];
