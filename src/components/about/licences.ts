/** A package whose code or data is in the built page. */
export interface Licence {
  readonly name: string
  /** `''` where the parts have none of their own. */
  readonly version: string
  /** As SPDX abbreviates it: MIT, Apache-2.0. */
  readonly licence: string
  readonly home: string
  /** The licence in full, with the notices that go with it. */
  readonly text: string
}

// Written in by the build (scripts/about-plugin.ts), which knows what it has put into the page.
declare const __LICENCES__: readonly Licence[]
declare const __VERSION__: string

export const licences = __LICENCES__
export const version = __VERSION__
