import { useState } from 'react'
import { createRoot } from 'react-dom/client'

import('/dist/who.js')

function App() {
  const [roles, setRoles] = useState([])
  return (
    <>
      <h1>Who decides?</h1>
      <styrkod-who
        ruleset="/dist/rulesets/norsjo.json"
        onstyrkod-answer={(event) => setRoles(event.detail.answer.answers.map((one) => one.role))}
      />
      <p id="told">React was told: {roles.join(', ') || 'nothing yet'}</p>
    </>
  )
}

createRoot(document.getElementById('app')).render(<App />)
