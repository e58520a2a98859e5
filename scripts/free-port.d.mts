/** A port of this machine that nobody holds right now. */
export function freePort(): Promise<number>
