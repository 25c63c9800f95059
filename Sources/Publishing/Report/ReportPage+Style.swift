import Bytes

extension ReportPage {
  /// The report's own style: no page of the site has it.
  static let style: Text = """
    :root { color-scheme: light; --ink: #1c2526; --quiet: #4d5a5c; --line: #b9c4c5; --fill: #eef3f3;
      --link: #0b5257; --error: #9b1c1c; --warning: #7a4a00 }
    @media (prefers-color-scheme: dark) {
      :root { color-scheme: dark; --ink: #e9eeee; --quiet: #b4c0c1; --line: #4b5658; --fill: #222b2c;
        --link: #8fd3d8; --error: #ff9a94; --warning: #f3c26b }
    }
    * { box-sizing: border-box }
    body { margin: 0 auto; max-width: 68rem; padding: 1rem 1.25rem 4rem; color: var(--ink);
      background: Canvas; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: .5rem 0 }
    h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; padding-top: .75rem;
      border-top: 2px solid var(--line) }
    h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem }
    p { margin: .25rem 0 .75rem; max-width: 44rem }
    a { color: var(--link) }
    .quiet { color: var(--quiet); font-weight: normal }
    .tiles { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; padding: 0 }
    .tiles a { display: block; min-width: 8.5rem; padding: .6rem .8rem; text-decoration: none;
      background: var(--fill); border: 1px solid var(--line); border-radius: .4rem }
    .tiles b { display: block; font-size: 1.6rem; line-height: 1.2 }
    .scroll { overflow-x: auto; position: relative }
    table { overflow-wrap: normal; border-collapse: collapse; width: 100%; margin: .5rem 0 1rem }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
    table.numbers { width: auto }
    table.numbers th + th { text-align: end }
    .number { padding-inline-start: 1.5rem }
    th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0;
      border-bottom: 1px solid var(--line) }
    thead th { border-bottom-width: 2px }
    tbody th { font-weight: 600 }
    .number { text-align: end; font-variant-numeric: tabular-nums }
    code { font: .875em ui-monospace, monospace; overflow-wrap: anywhere }
    .messages { list-style: none; padding: 0 }
    .diagnostic { margin: 0 0 1rem; padding: .25rem 0 .25rem 1rem; border-inline-start: 4px solid }
    .diagnostic-error { border-color: var(--error) }
    .diagnostic-warning { border-color: var(--warning) }
    .diagnostic-advice { border-color: var(--line) }
    .diagnostic p { margin: .15rem 0 }
    .diagnostic-place { color: var(--quiet) }
    .diagnostic-summary { font-weight: 600 }
    pre { margin: .35rem 0; padding: .5rem .75rem; background: var(--fill); white-space: pre-wrap;
      overflow-wrap: anywhere }
    mark { background: none; color: inherit; text-decoration: underline wavy var(--error) 1.5px }
    @media print {
      body { font-size: 10pt; padding: 0; max-width: none }
      .tiles a { padding: .2rem .4rem; min-width: 0; color: inherit }
      .scroll { overflow: visible }
      h2, h3, caption { break-after: avoid }
      tr, .diagnostic { break-inside: avoid }
    }

    """
}
