/* What languages know is data of the cues' side; analysis reads it here and nowhere else. */
export { LANGUAGE_PACKS as PACKS, packOf } from '../../heuristics/languages/index.ts'
