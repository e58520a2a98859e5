import type { Departure, EntryProblem, NearMiss, Segment, VariableProblem } from '../../evaluation/reason'
import { cut, quote } from './quote'

/** Why the nearest entry did not cover the request, and, if it `advises`, what was probably meant. */
export function explainNearMiss({ entry, miss }: NearMiss, advises: boolean): string {
  const named = quote(entry.value)
  switch (miss.why) {
    case 'differs':
    case 'entryEnds':
    case 'requestEnds':
      return `${explainDeparture(named, miss)}${advises ? bucketHint(entry.value, miss) : ''}`
    case 'invalid':
      return `${named} can never match: ${entryProblems[miss.problem]}.`
    case 'needsLiteralStar':
      return `The request is for "*", as for actions that work on no particular resource. Only "*" covers that; ${named} does not.`
    case 'variableEmpty':
    case 'variableMultivalued':
    case 'variableNotSubstituted':
      return explainVariable(named, miss)
  }
}

function explainDeparture(named: string, departure: Departure): string {
  const { why, segment, expected, found } = departure
  const name = wholeSegments[segment]
  if (name !== null)
    return `The nearest entry, ${named}, is for ${value(name, departure.wanted)}, not ${value('', departure.given)}.`
  if (segment === 'action') return `The nearest entry, ${named}, does not cover ${cut(departure.given)}.`
  if (why === 'entryEnds') return `The nearest entry, ${named}, stops before ${quote(found)}.`
  if (why === 'requestEnds')
    return `The nearest entry, ${named}, goes on with ${quote(expected)} where the request ends.`
  return `The nearest entry, ${named}, goes on with ${quote(expected)} where the request has ${quote(found)}.`
}

/** A bucket and what is in it are two resources (rule 68), and the one most often written for the other. */
function bucketHint(entry: string, { why, segment, expected, found }: Departure): string {
  if (segment !== 'resource' || !/^arn:[^:]*:s3:::/i.test(entry)) return ''
  if (why === 'entryEnds' && found.startsWith('/'))
    return ' That is the bucket itself; what is in it is written with /* at the end.'
  return why === 'requestEnds' && expected.startsWith('/')
    ? ' That is what is in the bucket, and not the bucket itself.'
    : ''
}

/** These are short, and are told whole; of the others only the part that differs is. */
const wholeSegments: Readonly<Record<Segment, string | null>> = {
  service: 'the service',
  partition: 'the partition',
  region: 'the region',
  account: 'the account',
  arn: null,
  action: null,
  resource: null,
}

function value(name: string, text: string): string {
  const shown = text === '' ? 'an empty one' : cut(text)
  return name === '' ? shown : `${name} ${text === '' ? 'left empty' : shown}`
}

export const entryProblems: Readonly<Record<EntryProblem, string>> = {
  empty: 'it is empty',
  whiteSpace: 'it has white space in it',
  comma: 'it has a comma in it; write several entries instead',
  noServicePrefix: 'it names no service, as in s3:GetObject',
  wildcardInService: 'wildcards do not work in the name of the service',
  notAnArn: 'it is neither "*" nor an ARN',
  shortArn: 'it is an ARN with fewer than six parts, which this kind of policy does not fill in',
}

export function explainVariable(named: string, problem: VariableProblem): string {
  switch (problem.why) {
    case 'variableEmpty':
      return `\${${problem.key}} has no value in this request, so ${named} covers nothing.`
    case 'variableMultivalued':
      return `${problem.key} has a list of values, and only a single value can stand for a variable, so ${named} covers nothing.`
    case 'variableNotSubstituted':
      return `The variable in ${named} is plain text here: only policies with "Version": "2012-10-17" fill it in.`
  }
}
