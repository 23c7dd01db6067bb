/** What the briefing pages ask of the hub itself. */

export const ALL_OPERATION = `query BriefingBodies {
  bodies { code name region { name } publisher { code } collaborations { id } }
}`;

export const NAMES_OPERATION = `query BriefingNames {
  bodies { code name }
}`;

export const BODY_OPERATION = `query BriefingPeriods($body: ID!) {
  body(code: $body) { code name panel { name } collaborations { name periods } }
}`;

export const MARKDOWN_OPERATION = `query BriefingDocument($body: ID!, $period: ReportingPeriod!, $tolerance: Float) {
  body(code: $body) { name briefing(period: $period, tolerancePercent: $tolerance) { markdown } }
}`;

const FIGURE = `figure {
  measure scope basis quantity { value unit } precision period { kind from to } component statedOn statedAs
  evidence { title publisher address date reading } absence { kind } note
}`;

const STATEMENT = `statement {
  aspect value statedOn statedAs evidence { title publisher address date reading } absence { kind } note
}`;

export const TABLE_OPERATION = `query BriefingTable($body: ID!, $period: ReportingPeriod!, $tolerance: Float) {
  body(code: $body) {
    name
    briefing(period: $period, tolerancePercent: $tolerance) {
      comparisons {
        collaboration { id name }
        aspects {
          subject verdict differingQualifiers reason
          positions { body { code name } observer verdict ${FIGURE} ${STATEMENT} }
        }
      }
    }
  }
}`;
