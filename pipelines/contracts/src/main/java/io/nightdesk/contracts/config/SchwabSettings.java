package io.nightdesk.contracts.config;

import java.time.Duration;

/** Where the broker is and how fast it may be asked. */
public record SchwabSettings(
    @Setting("Base URL of the broker; a loopback address is taken for the simulator")
        String baseUrl,
    @Setting("Callback URL registered with the application") String callbackUrl,
    @Setting(
            "File of the OAuth tokens, readable by its owner only; a relative path is meant from the warehouse")
        String tokenFile,
    @Setting(
            value = "Requests a minute, market data and reads together",
            unit = "requests",
            min = 1,
            max = 6000)
        int requestsPerMinute,
    @Setting(value = "Order writes a minute and account", unit = "requests", min = 0, max = 120)
        int orderWritesPerMinute,
    @Setting(
            value = "Longest wait for one answer",
            unit = "duration, 1 s to 5 minutes",
            min = 1,
            max = 300)
        Duration timeout,
    @Setting(
            value = "Longest wait for one read, retries included",
            unit = "duration, 1 s to 1 h",
            min = 1,
            max = 3600)
        Duration patience) {}
