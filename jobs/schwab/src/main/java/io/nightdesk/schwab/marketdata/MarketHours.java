package io.nightdesk.schwab.marketdata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The regular hours of the US equity market on one date.
 *
 * @param open whether it trades
 * @param regularStart empty on a closed date
 * @param regularEnd empty on a closed date; earlier than 16:00 on an early close
 */
public record MarketHours(
    LocalDate date, boolean open, Optional<Instant> regularStart, Optional<Instant> regularEnd) {}
