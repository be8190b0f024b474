import { longRegex } from '../../src/core/index.ts'
import { DIGITS, formCue, shapes } from '../cue.ts'

/** A device by its model: "Galaxy S9", "Pixel 6", "iPhone 12", "P30 Pro", "Edge 820". */
export const device = formCue({
  id: 'substance/device',
  strength: 0.3,
  needs: [...DIGITS, 'samsung', 'galaxy'],
  forms: shapes(
    {
      find: longRegex('g')`
        \b(?:samsung|galaxy|sam)(?: (?:galaxy|note|tab|fold|flip|edge))?[ -]?(?:[sajm]\d{1,3}|note|tab|
        ultra|\d{1,3})?\w?(?: ?(?:plus|ultra|edge|pro|lite|fe|5g|\+))?`,
      hears: ['My Galaxy S9 freezes.'],
      spares: ['The sample freezes.'],
    },
    {
      find: longRegex('g')`
        \b(?:iphone|ipad|ipod|macbook|pixel|nexus|oneplus|one plus|huawei|honor|redmi|xiaomi|mi|poco|oppo|
        realme|motorola|moto|nokia|lg|htc|sony|xperia|zenfone|asus|wiko|galaxy watch|watch|band|gt|gtr|
        fenix|forerunner|vivo ?(?:fit|smart|active|move)|edge|venu|instinct|charge|versa|mate|nova|
        p ?smart)[ -]?[a-z]{0,2}\d{1,4}[a-z]{0,2}\b`,
      hears: ['On iPhone 12 it freezes.'],
      spares: ['My iPhone freezes.'],
    },
    {
      find: /\b(?:s|a|j|m|p|note|mate)\d{1,3} ?(?:pro|plus|lite|ultra|edge|fe|5g)\b/g,
      hears: ['The P30 Pro freezes.'],
      spares: ['Room P is cold.'],
    },
  ),
  reason: { en: 'names a device', fr: 'nomme un appareil' },
})
