import type { ChatEvent } from '../../../model/index.ts'
import { createChatStore } from '../../createChatStore.ts'
import { keptVisitor } from '../memory/keptVisitor.ts'
import { memoryKey } from '../memory/memoryKey.ts'
import { startState } from '../startState.ts'
import type { Act } from './act.ts'
import { asPlain } from './asPlain.ts'
import { createActs } from './createActs.ts'
import { createElection } from './createElection.ts'
import { createFollower, type Follower } from './createFollower.ts'
import { createKeptFiles } from './createKeptFiles.ts'
import { createLeader, type Leader } from './createLeader.ts'
import { createLodge } from './createLodge.ts'
import { createMirror } from './createMirror.ts'
import { createOutlook } from './createOutlook.ts'
import { createSharing } from './createSharing.ts'
import { createSpells } from './createSpells.ts'
import { foresee } from './foresee.ts'
import type { Actor, Group, Op } from './group.ts'
import type { Seat, SeatOptions } from './seat.ts'
import { lineNames } from './tabMessage.ts'
import { writeLodge } from './writeLodge.ts'

/** Milliseconds in which what was said last by a tab that is gone may still come in. */
const grace = 50

/** Makes the seat of a tab. */
export function createSeat({ options, ways, tell, onOtherLine, onVisitor }: SeatOptions): Seat {
  const { connection } = options
  const { clock, capabilities } = connection
  const store = createChatStore(startState(options))
  const tab = connection.createId()
  const names = lineNames(memoryKey(connection))
  const acts = createActs()
  const outlook = createOutlook(acts)
  const files = createKeptFiles()
  const lodge = createLodge(connection, ways)
  const spells = createSpells(connection)
  const start: Group = { chat: store.getState(), visitorId: '', shared: {}, acted: {} }
  const mirror = createMirror({
    clock,
    start,
    onMissing: () => follower?.hello(),
    onChange,
  })
  let leader: Leader | undefined
  let follower: Follower | undefined
  let isOpen = false
  let cancelGrace: (() => void) | undefined
  let seenVisitor = ''
  let sequence = 0

  const nextStamp = () => ({ id: `${tab}.${sequence++}`, at: clock.now() })
  const group = () => leader?.group() ?? mirror.group()
  const sharing = createSharing({ isLeader: () => leader !== undefined, share: (key, value) => act({ name: 'share', key, value }), group, acts })
  const { notify } = sharing

  function show() {
    if (!leader) store.put(outlook.of(mirror.group().chat, { id: tab, at: clock.now() }))
  }

  // What was done here was told when it was done.
  function tellUntold(events: readonly ChatEvent[], by: Actor | undefined) {
    const told = by?.tab === tab ? acts.toldFor(by.number) : []
    tell(told.length === 0 ? events : events.filter(({ type }) => !told.includes(type)))
  }

  function onChange(op: Op | undefined) {
    const { visitorId } = mirror.group()
    if (visitorId !== seenVisitor) onVisitor()
    seenVisitor = visitorId
    if (acts.settle(mirror.group().acted[tab] ?? 0)) keep()
    show()
    heed(op)
    if (op?.type === 'events' && op.isTold) tellUntold(op.events, op.by)
  }

  function heed(op: Op | undefined) {
    if (op?.type === 'visitor' && leader) {
      spells.forget()
      onVisitor()
    }
    if (op?.type === 'events') op.events.forEach(files.hear)
    if (op === undefined || op.type === 'shared') notify()
  }

  function keep(kept = acts.list()) {
    lodge.write(writeLodge(kept, group(), group().visitorId || keptVisitor(connection), clock.now()))
  }

  function takeLead() {
    mirror.finish()
    const state = follower ? 'followed' : spells.since(mirror.at())
    // Others have held the line since: what is stored is newer.
    if (state === 'old') mirror.forget()
    const hasSaidSo = follower ? follower.hasLeft() && mirror.isLevel() : state === 'same'
    // The draft goes along with the tab; found in the lodge it would come back after it was sent.
    keep(acts.list().filter(({ act: { name } }) => name !== 'setDraft'))
    leave()
    const at = mirror.at()
    const known = at ? mirror.group() : start
    const first = acts.first()
    const waiting = acts.takeAll()
    store.put(known.chat)
    leader = createLeader({
      options,
      ways,
      names,
      store,
      group: known,
      after: at,
      hasSaidSo,
      onTold: (event, by) => tellUntold([event], by),
      onOp: heed,
    })
    spells.note(leader.epoch)
    leader.actFor(tab, first, waiting)
    acts.settle(0)
    files.each(leader.engine.takeFiles)
    leader.open()
    notify()
  }

  function leave() {
    cancelGrace?.()
    follower?.close()
    lodge.close()
    follower = cancelGrace = undefined
    outlook.setSilent(false)
  }

  const election = createElection(ways.locks, names.all, clock, {
    onLead() {
      // What it said last may be on its way here still.
      if (follower && mirror.at() && !follower.hasLeft()) cancelGrace = clock.after(grace, takeLead)
      else takeLead()
    },
    onFollow() {
      follower = createFollower({
        connection,
        ways,
        names,
        tab,
        mirror,
        acts,
        onSilence(isSilent) {
          outlook.setSilent(isSilent)
          show()
        },
        onLead() {
          onOtherLine()
          files.each((messageId, kept) => act({ name: 'takeFiles', messageId, files: kept }))
        },
        onDelay: () => keep(),
      })
    },
    onAside() {
      leave()
      // It has a place again as soon as it is awake, before it is known who holds the line.
      if (isOpen) lodge.open()
      if (leader) {
        const { group: left, at } = leader.close()
        leader = undefined
        mirror.put(left, at)
      } else {
        mirror.forget()
        acts.doubt()
      }
      onOtherLine()
      show()
      notify()
    },
  })

  function act(given: Act) {
    const done = leader ? given : asPlain(given)
    if (done.name === 'send' && done.files.length > 0) files.keep(done.event.message.id, done.files)
    if (leader) return leader.act(done)
    const foreseen = foresee(store.getState(), done, capabilities)
    acts.add(done, foreseen, nextStamp(), mirror.group().visitorId || undefined)
    show()
    follower?.post()
    if (done.name === 'send' || (done.name === 'setDraft' && lodge.isUsed())) keep()
    if (done.name === 'share') notify()
    tell(foreseen)
  }

  return {
    store,
    group,
    leader: () => leader,
    follower: () => follower,
    tabs: sharing.tabs,
    act,
    showMeanwhile(...events) {
      const takeAway = outlook.add(events, nextStamp())
      show()
      tell(events)
      return () => {
        takeAway()
        show()
      }
    },
    nextStamp,
    open() {
      isOpen = true
      lodge.open()
      election.open()
    },
    close() {
      isOpen = false
      election.close()
    },
  }
}
