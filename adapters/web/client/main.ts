/// <reference lib="dom" />
import { showWaiting } from './badge.ts'
import { offerCopy, startCopy } from './copy.ts'
import { startDrop } from './drop.ts'
import { startKeys } from './keys.ts'
import { startLint } from './lint.ts'
import { startLive } from './live.ts'
import { startMarks } from './marks.ts'
import { startNotify } from './notify.ts'
import { startProgress } from './progress.ts'
import { startPromised } from './promised.ts'
import { startSaved } from './saved.ts'
import { keepPicked, startSelecting } from './select.ts'
import { countOnPage } from './toast.ts'
import { startTyped } from './typed.ts'
import { startVisits, whenShown } from './visit.ts'

/*
 * Every page works without this; it adds keys, decisions without a page load, live notices, remarks while
 * typing, and a countdown.
 */
startVisits()
startKeys()
startLint()
startPromised()
startTyped()
startSaved()
startNotify()
startMarks()
startCopy()
startLive()
startSelecting()
startDrop()
startProgress()
whenShown(offerCopy)
whenShown(keepPicked)
whenShown(countOnPage)
whenShown(showWaiting)
document.documentElement.dataset.scripts = ''
