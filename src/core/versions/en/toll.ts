const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Dictionary forms of words that say of people counted that they died. */
export const DEATH_WORDS = words('dead death die kill toll fatality drown perish slay body');

/** … that they were hurt. */
export const HURT_WORDS = words('injure injured injury wound wounded hurt');
