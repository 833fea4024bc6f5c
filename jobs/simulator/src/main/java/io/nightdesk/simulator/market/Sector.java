package io.nightdesk.simulator.market;

/** The ten sectors and the fund that stands for each, named as the real ones are. */
enum Sector {
  INFORMATION_TECHNOLOGY("Information Technology", "XLK"),
  HEALTH_CARE("Health Care", "XLV"),
  FINANCIALS("Financials", "XLF"),
  CONSUMER_DISCRETIONARY("Consumer Discretionary", "XLY"),
  INDUSTRIALS("Industrials", "XLI"),
  CONSUMER_STAPLES("Consumer Staples", "XLP"),
  ENERGY("Energy", "XLE"),
  MATERIALS("Materials", "XLB"),
  UTILITIES("Utilities", "XLU"),
  REAL_ESTATE("Real Estate", "XLRE");

  private final String title;
  private final String fund;

  Sector(String title, String fund) {
    this.title = title;
    this.fund = fund;
  }

  String title() {
    return title;
  }

  String fund() {
    return fund;
  }

  /** Number of this sector's factor; 0 is the market's. */
  int factor() {
    return 1 + ordinal();
  }
}
