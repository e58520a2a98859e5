import { readFileSync } from 'node:fs'
import { encodeLink, openLink, openStarter } from '../../src/scenario'
import { median, rounds, timed } from './measure'
import { forgetPeak, peakOfProcess } from './peak'

/**
 * Opens the text it is given, in a process of its own, and prints what that took as JSON: milliseconds, when nothing is warm but
 * what opening a starter warms, and again as the median of rounds; and bytes by which the process grew at most the first time,
 * garbage and all, or null where the system does not tell.
 */
const text = readFileSync(0, 'utf8')
openLink(encodeLink(openStarter('alice')))
forgetPeak()
const before = process.memoryUsage.rss()
const started = performance.now()
const { ok } = openLink(text)
const milliseconds = performance.now() - started
const after = peakOfProcess()
const warm = median(rounds(() => timed(() => openLink(text))))
console.log(JSON.stringify({ milliseconds, warm, peak: after === null ? null : after - before, ok }))
