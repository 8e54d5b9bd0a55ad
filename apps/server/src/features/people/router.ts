import { peopleAnswerSchema } from '@so-dan-van/domain/people/people-file'
import {
  createdPersonSchema,
  grantableUnitSchema,
  invitationSchema,
  newPersonSchema,
  peopleFilterSchema,
  peoplePageSchema,
  personActiveSchema,
  personChangeSchema,
  personGrantIdSchema,
  personGrantInputSchema,
  personIdSchema,
  personSessionSchema,
  sessionInfoSchema,
} from '@so-dan-van/domain/people/person'
import { octetInputParser } from '@trpc/server/http'
import { z } from 'zod'
import { procedure, router } from '../../trpc/procedures.ts'
import { addGrant, removeGrant } from './change-grants.ts'
import { changePerson } from './change-person.ts'
import { createPerson } from './create-person.ts'
import { grantableUnits } from './grantable-units.ts'
import { importPeople } from './import-people.ts'
import { invitePerson } from './invite-person.ts'
import { peopleTemplate } from './people-sheet.ts'
import { readPeople } from './read-people.ts'
import { removeSecondFactor } from './remove-second-factor.ts'
import { endSessionsOfPerson, sessionsOfPerson } from './sessions-of-person.ts'
import { setActive } from './set-active.ts'

const manage = procedure('people.manage')
const done = z.void()
const file = z.object({ name: z.string(), base64: z.string() })

export const peopleRouter = router({
  list: manage
    .input(peopleFilterSchema)
    .output(peoplePageSchema)
    .query(({ ctx, input }) => readPeople(ctx, input)),
  units: manage.output(z.array(grantableUnitSchema)).query(({ ctx }) => grantableUnits(ctx)),
  create: manage
    .input(newPersonSchema)
    .output(createdPersonSchema)
    .mutation(({ ctx, input }) => createPerson(ctx, input)),
  invite: manage
    .input(personIdSchema)
    .output(invitationSchema)
    .mutation(({ ctx, input }) => invitePerson(ctx, input)),
  change: manage
    .input(personChangeSchema)
    .output(done)
    .mutation(({ ctx, input }) => changePerson(ctx, input)),
  setActive: manage
    .input(personActiveSchema)
    .output(done)
    .mutation(({ ctx, input }) => setActive(ctx, input)),
  addGrant: manage
    .input(personGrantInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => addGrant(ctx, input)),
  removeGrant: manage
    .input(personGrantIdSchema)
    .output(done)
    .mutation(({ ctx, input }) => removeGrant(ctx, input)),
  sessions: manage
    .input(personIdSchema)
    .output(z.array(sessionInfoSchema))
    .query(({ ctx, input }) => sessionsOfPerson(ctx, input)),
  endSessions: manage
    .input(personSessionSchema)
    .output(done)
    .mutation(({ ctx, input }) => endSessionsOfPerson(ctx, input)),
  removeSecondFactor: manage
    .input(personIdSchema)
    .output(done)
    .mutation(({ ctx, input }) => removeSecondFactor(ctx, input)),
  template: manage.output(file).query(({ ctx }) => peopleTemplate(ctx)),
  import: manage
    .input(octetInputParser)
    .output(peopleAnswerSchema)
    .mutation(({ ctx, input }) => importPeople(ctx, input)),
})
