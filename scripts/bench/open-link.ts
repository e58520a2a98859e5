import { readFileSync } from 'node:fs'
import { encodeLink, openLink, openStarter } from '../../src/scenario'

/**
 * Opens the text it is given, once, in a process of its own, and prints what that took as JSON: milliseconds, and bytes by
 * which the process grew at most, garbage and all. Nothing is warm but what opening a starter warms.
 */
const text = readFileSync(0, 'utf8')
openLink(encodeLink(openStarter('alice')))
const before = process.memoryUsage.rss()
const started = performance.now()
const { ok } = openLink(text)
const milliseconds = performance.now() - started
const peak = process.resourceUsage().maxRSS * 1024 - before
console.log(JSON.stringify({ milliseconds, peak, ok }))
