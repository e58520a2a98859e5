import { readFileSync } from 'node:fs'
import { encodeLink, openLink, openStarter } from '../../src/scenario'
import { forgetPeak, peakOfProcess } from './peak'

/**
 * Opens the text it is given, once, in a process of its own, and prints what that took as JSON: milliseconds, and bytes by
 * which the process grew at most, garbage and all, or null where the system does not tell. Nothing is warm but what opening
 * a starter warms.
 */
const text = readFileSync(0, 'utf8')
openLink(encodeLink(openStarter('alice')))
forgetPeak()
const before = process.memoryUsage.rss()
const started = performance.now()
const { ok } = openLink(text)
const milliseconds = performance.now() - started
const after = peakOfProcess()
console.log(JSON.stringify({ milliseconds, peak: after === null ? null : after - before, ok }))
