/// How long what somebody verified may be relied on (design section 2): one answer for `check`, `audit` and `pack`.
package enum Freshness {
  /// A service is called again after this many days.
  package static let serviceDays = 180

  /// True if a service that was verified on `date` should be verified again on `day`.
  package static func isServiceStale(_ date: CalendarDate, on day: CalendarDate) -> Bool {
    day.daysSince1970 - date.daysSince1970 > serviceDays
  }

  /// True if a reporting rule that was verified on `date` is more than twelve months old on `day`.
  package static func isRuleStale(_ date: CalendarDate, on day: CalendarDate) -> Bool {
    (date.year + 1, date.month, date.day) < (day.year, day.month, day.day)
  }
}
