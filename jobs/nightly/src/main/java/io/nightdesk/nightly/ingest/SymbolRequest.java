package io.nightdesk.nightly.ingest;

import io.nightdesk.schwab.marketdata.BarInterval;
import java.time.LocalDate;

/** The bars of one symbol that are to be fetched, both ends included. */
record SymbolRequest(String symbol, BarInterval interval, LocalDate from, LocalDate through) {}
