/** Characters that count towards IAM's size quotas: all but white space (IAM User Guide, "IAM and AWS STS quotas"). */
export function policySize(text: string): number {
  let size = 0
  for (const character of text) if (character.trim() !== '') size += character.length
  return size
}
