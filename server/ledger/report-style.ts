/** The report's own style: it stands alone, as a saved file and on paper. */
export const REPORT_STYLE = `
@page { size: A4; margin: 16mm 14mm; }
:root { color-scheme: light; font: 10.5pt/1.5 "Be Vietnam Pro", "Segoe UI", "Noto Sans", system-ui, sans-serif; color: #111; background: #fff; }
body { max-width: 190mm; margin: 0 auto; padding: 8mm 4mm; }
h1 { font-size: 20pt; line-height: 1.3; margin: 0; }
h2 { font-size: 13pt; line-height: 1.4; margin: 9mm 0 2mm; break-after: avoid; }
p { margin: 1mm 0; }
.quiet { color: #444; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 1mm 2mm 1mm 0; border-bottom: 0.2mm solid #bbb; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
thead th { font-size: 9pt; color: #333; border-bottom: 0.4mm solid #111; }
tr { break-inside: avoid; }
.number { text-align: right; white-space: nowrap; }
.figures th { font-weight: 400; width: 60%; }
.figures td { font-weight: 600; }
.podium-name { font-weight: 700; }
.presses { list-style: none; margin: 0; padding: 0; }
.won b { font-weight: 700; }
.flag { display: inline-block; border: 0.4mm solid #111; padding: 0 1.2mm; font-weight: 700; }
.void td { color: #666; text-decoration: line-through; }
.void td:first-child, .void td:last-child { text-decoration: none; }
small { font-size: 8.5pt; color: #444; }
.chart { width: 100%; height: auto; break-inside: avoid; }
.chart text { font: 9px "Be Vietnam Pro", "Segoe UI", sans-serif; fill: #444; }
.chart .podium { font-size: 16px; font-weight: 700; fill: #111; }
.chart .base { stroke: #111; stroke-width: 0.8; }
.chart .guide { stroke: #888; stroke-width: 0.6; stroke-dasharray: 4 3; }
.chart .line { fill: none; stroke: #999; stroke-width: 0.7; }
.chart circle { fill: #111; }
@media screen { body { padding: 10mm; } }
`;
