/**
 * The looks of a part of a chart, from good to set aside. Each has a colour and a pattern, so that they differ on a
 * black and white print.
 */
export const tones = ['best', 'good', 'fair', 'active', 'idle', 'bad', 'held', 'off'] as const
export type Tone = (typeof tones)[number]
