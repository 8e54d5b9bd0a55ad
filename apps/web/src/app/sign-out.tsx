import { useState } from 'react'
import { queryClient } from '../api/api.ts'
import { countUnsent } from '../api/kept.ts'
import { forgetAnswers } from '../api/kept-answers.ts'
import { tellSessionChanged } from '../api/other-tabs.ts'
import { signOut } from '../api/sign-in.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useMessages } from '../ui/language.tsx'

/** Signs out, after a warning where this browser still holds unsent values of the person. */
export function SignOut({ viewer }: { viewer: string }) {
  const { app } = useMessages()
  const [unsent, setUnsent] = useState(0)
  const [failed, setFailed] = useState(false)
  const leave = async () => {
    setUnsent(0)
    if (!(await signOut())) return setFailed(true)
    queryClient.clear()
    await forgetAnswers()
    tellSessionChanged()
    location.assign('/dang-nhap')
  }
  const ask = async () => {
    const count = await countUnsent(viewer).catch(() => 0)
    if (count > 0) setUnsent(count)
    else await leave()
  }
  const stay = () => setUnsent(0)
  return (
    <>
      <button type="button" className="button" onClick={ask}>
        {app.signOut}
      </button>
      {failed && (
        <p className="small-text" role="alert">
          {app.signOutFailed}
        </p>
      )}
      {unsent > 0 && (
        <Dialog
          title={app.signOutUnsent.title}
          onClose={stay}
          actions={
            <>
              <button type="button" className="button" onClick={leave}>
                {app.signOutUnsent.leave}
              </button>
              <button type="button" className="button primary" onClick={stay}>
                {app.signOutUnsent.stay}
              </button>
            </>
          }
        >
          <p>{app.signOutUnsent.text(unsent)}</p>
        </Dialog>
      )}
    </>
  )
}
