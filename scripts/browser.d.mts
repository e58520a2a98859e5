/** The path of a Chromium, Chrome or Edge on this machine, or null. `CHROME_PATH` comes before all others. */
export function findBrowser(): Promise<string | null>
