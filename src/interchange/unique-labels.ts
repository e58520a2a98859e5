/**
 * Gives each thing a label of its own, made from its name. Labels may hold less than names, so that two names may make the
 * same label: from the second on they are numbered, in the order in which they are asked for.
 */
export function uniqueLabels(): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    let label = wanted
    for (let number = 2; taken.has(label.toLowerCase()); number += 1) label = `${wanted}${number}`
    taken.add(label.toLowerCase())
    return label
  }
}
