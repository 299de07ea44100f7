/** Words stay for as long after the first final version of the report as another report may build on them. */
export const wordsMonths = 24;
/** And never longer after a conversation, also when no report becomes final. */
export const mostWordsMonths = 48;
