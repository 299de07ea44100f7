/** The report as it is now, for a word processor, with what is said about it in the margin. */
export const draftDocx = (reportId: string): string => `/api/reports/${reportId}/docx`;
