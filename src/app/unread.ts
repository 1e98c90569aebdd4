/** Whether a document or reading holds no report. */
export const isUnread = ({ text }: { readonly text: string }): boolean => text.trim() === '';
