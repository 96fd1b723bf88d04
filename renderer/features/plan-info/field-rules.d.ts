/** A year as typed, 2000–2100; null when it is not one. */
export declare function yearOf(text: string): number | null
/** What is wrong with a year that must be given. */
export declare function yearProblem(text: string): string | null
/** What is wrong with a year that may stay blank until signing. */
export declare function optionalYearProblem(text: string): string | null
/** What is wrong with a day or month that may stay blank; `most` is 31 or 12. */
export declare function dayProblem(most: number): (text: string) => string | null
/** What is wrong with a registered number: up to five digits, blank until registered. */
export declare function numberProblem(text: string): string | null
/** A number as typed; null for a blank. */
export declare function numberOrBlank(text: string): number | null
/** A recipient as it is kept: without the dash in front and the mark at the end, which print by rule. */
export declare function cleanRecipient(line: string): string
