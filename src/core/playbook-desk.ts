import type { Case } from './case.ts'
import type { Problem } from './errors.ts'
import type { Remark } from './proposal.ts'
import type { Strategy } from './vocabulary.ts'

/** What a case would be answered with other words. */
export interface WouldWrite {
  readonly id: string
  readonly firstWords: string
  readonly strategy: Strategy | null
  readonly before: string
  readonly after: string
  /** Why the new draft could not be approved as it is; open holes aside. */
  readonly remarks: readonly Remark[]
}

/** The playbook as the desk's page works with it. */
export interface PlaybookDesk {
  /** The file as it stands ('' without one), and its mark, by which a change behind one's back is noticed. */
  read(): { readonly text: string; readonly mark: string }
  /** Every template as it is built in, to start from; undefined where the file is not at hand. */
  example(): string | undefined
  check(text: string): readonly Problem[]
  /** For whom drafts speak; null: nobody has said it. */
  brand(): string | null
  /**
   * Writes the brand into the file, and drafts by it from then on.
   * @returns false when the file is wrong as it stands, or this is no name
   * @throws WinnowError `data_unwritable`
   */
  nameBrand(name: string): boolean
  /** A text with the closing line that its draft would have now, where it still has the one it had. */
  signedAnew(kase: Pick<Case, 'comment' | 'assessment' | 'reclassified' | 'proposal'>, text: string): string
  /** The drafts of the latest cases, as they would be. @param text without problems */
  preview(text: string): Promise<readonly WouldWrite[]>
  /**
   * Saves, and writes drafts by it from then on.
   * @returns false when it is wrong, or the file is not the one with this mark any more; nothing is saved
   * then
   * @throws WinnowError `data_unwritable`
   */
  save(text: string, mark: string): boolean
}
