import type { Issue, Result } from '../../iam'
import { jsonDocuments } from './json-documents'
import {
  isRecord,
  itemsOf,
  memberOf,
  setOthersAside,
  type Place,
  type Report,
  type Structure,
} from './report'

export const LISTS = ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies'] as const
type ListName = (typeof LISTS)[number]

/** Every entity of every page, with its place. */
export type Lists = Readonly<Record<ListName, readonly Place[]>>

/** What SDKs and the CLI add to a page: it says nothing about the account. */
const ENVELOPE = ['IsTruncated', 'Marker', 'NextToken', 'ResponseMetadata', '$metadata']

/**
 * The pages in what was given: a text, a value, or a list of them. One page alone has no step of its own in the paths of
 * what is in it; of several each has its number.
 */
export function pagesOf(input: unknown): Result<readonly Place[]> {
  const values: unknown[] = []
  const issues: Issue[] = []
  const inputs = Array.isArray(input) ? (input as readonly unknown[]) : [input]
  for (const [index, given] of inputs.entries()) {
    const read = typeof given === 'string' ? jsonDocuments(given) : { ok: true as const, value: [given] }
    if (read.ok) values.push(...read.value.flat())
    else issues.push(...read.issues.map((issue) => ofText(issue, index, inputs.length)))
  }
  if (issues.length > 0) return { ok: false, issues }
  return {
    ok: true,
    value: values.map((value, index) => ({ path: values.length > 1 ? [index] : [], value })),
  }
}

function ofText(issue: Issue, index: number, count: number): Issue {
  if (count === 1) return issue
  return { ...issue, message: `Of the ${count} texts, number ${index + 1}: ${issue.message}`, path: [index] }
}

/** Puts the lists of all pages together. Pages of something else are set aside, unless there is nothing besides. */
export function mergePages(pages: readonly Place[], report: Report): Result<Lists> {
  const details = pages.flatMap((page) => {
    const { path, value } = page
    if (isRecord(value) && LISTS.some((name) => Object.hasOwn(value, name))) return [{ path, value }]
    report.aside('other-format', page, 'This part is not from get-account-authorization-details.')
    return []
  })
  if (details.length === 0) {
    const message =
      'This is not what "aws iam get-account-authorization-details" prints: there is none of UserDetailList, ' +
      'GroupDetailList, RoleDetailList and Policies in it.'
    return { ok: false, issues: [{ code: 'other-format', message, path: [] }] }
  }
  for (const page of details) setOthersAside(page, [...LISTS, ...ENVELOPE], 'a page', report)
  noticeMissingPages(details, report)
  const merged = (name: ListName) => details.flatMap((page) => itemsOf(memberOf(page, name)))
  return {
    ok: true,
    value: {
      UserDetailList: merged('UserDetailList'),
      GroupDetailList: merged('GroupDetailList'),
      RoleDetailList: merged('RoleDetailList'),
      Policies: merged('Policies'),
    },
  }
}

/** Every page but the last one says that there are more. */
function noticeMissingPages(pages: readonly Structure[], report: Report): void {
  const goesOn = ({ value }: Structure) =>
    value.IsTruncated === true || (value.NextToken !== undefined && value.NextToken !== null)
  const [last] = pages.filter(goesOn).slice(-1)
  if (!last || pages.some((page) => !goesOn(page))) return
  const message =
    'Every page says that there are more, so some are missing. Run the command without --max-items, or give all its pages.'
  report.notice('incomplete', last, message)
}
