// A library that brings no types of its own: tsconfig.json leads here instead of to its script.

/** The stem of an English word in lower case. */
export default function stem(word: string): string;
