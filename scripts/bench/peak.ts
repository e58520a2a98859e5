import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Bytes that this process held at most since `forgetPeak`, or null where the system does not tell. Read from Linux itself:
 * the `maxRSS` that Node reports starts at what the parent process held, which is far more.
 */
export function peakOfProcess(): number | null {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    return kibibytes === undefined ? null : Number(kibibytes) * 1024
  } catch {
    return null
  }
}

/** Starts the peak anew at what is held now, where the system can. */
export function forgetPeak(): void {
  try {
    // 5 is Linux's own number for "reset the peak".
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {
    // Another system, where peakOfProcess says null.
  }
}
