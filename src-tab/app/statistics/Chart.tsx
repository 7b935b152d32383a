import { tokens } from "@fluentui/react-components";
import { HorizontalBarChart, HorizontalBarChartVariant } from "@fluentui/react-charts";

import { type NamedTable, useStatisticsText } from "./rows.ts";

/** The table beside it as bars; on paper the table is enough. */
export function Chart({ table: { name, rows } }: { table: NamedTable }) {
  const words = useStatisticsText();
  const most = Math.max(...rows.map(({ count }) => count));
  return (
    <figure
      aria-label={words.chartOf(words.tables[name])}
      style={{ margin: 0, minWidth: 0, paddingInlineEnd: tokens.spacingHorizontalXXL }}
    >
      <HorizontalBarChart
        variant={HorizontalBarChartVariant.AbsoluteScale}
        data={rows.map((row) => ({
          chartTitle: row.name,
          chartData: [
            {
              legend: row.name,
              horizontalBarChartdata: { x: row.count, total: most },
              color: tokens.colorCompoundBrandBackground,
            },
          ],
        }))}
      />
    </figure>
  );
}
