// What the interface says beside an article of the page, in English.

export default {
  showMore: 'More',
  showLess: 'Less',
  backToSummary: 'Back to the summary',
  noArticle: 'The text that belongs here is not on the page.',
};
