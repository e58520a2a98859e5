import { editor } from 'monaco-editor/editor'
import type { SourceRange } from '../../iam'
import { rangeOf } from './ranges'

export type LampTone = 'Allow' | 'Deny' | null

/** The lamp of one editor: lights whole lines, and a bar at their left edge. */
export interface Lamp {
  /** Lights a range, or nothing; `reveal` brings it into view if it is outside. */
  shine(range: SourceRange | null, tone: LampTone, reveal: boolean): void
}

/** A lamp for an editor. Its light belongs to the model shown, and goes out when another is. */
export function lampFor(target: editor.IStandaloneCodeEditor): Lamp {
  const light = target.createDecorationsCollection()
  return {
    shine(range, tone, reveal) {
      const model = target.getModel()
      if (range === null || model === null) {
        light.clear()
        return
      }
      const place = rangeOf(model, range)
      const className = `policy-lamp policy-lamp-${tone === null ? 'plain' : tone.toLowerCase()}`
      light.set([
        {
          range: place,
          options: {
            isWholeLine: true,
            className,
            marginClassName: `${className} policy-lamp-bar`,
          },
        },
      ])
      if (!reveal) return
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
      target.updateOptions({ smoothScrolling: !isCalm })
      const scroll = isCalm ? editor.ScrollType.Immediate : editor.ScrollType.Smooth
      target.revealRangeInCenterIfOutsideViewport(place, scroll)
    },
  }
}
