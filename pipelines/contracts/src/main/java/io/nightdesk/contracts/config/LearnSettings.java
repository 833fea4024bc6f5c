package io.nightdesk.contracts.config;

import java.io.Serializable;
import java.util.List;

/** How the champion recipe learns. */
public record LearnSettings(
    @Setting("Features that the champion recipe sees: columns of the table features")
        List<String> features,
    @Setting(
            value = "Horizon of the champion recipe",
            unit = "sessions",
            oneOf = {"1", "5", "21"})
        int horizon,
    @Setting(value = "Longest trailing training window", unit = "sessions", min = 250, max = 5000)
        int trainingSessions,
    @Setting(
            value = "Fewest sessions of training rows for a fold",
            unit = "sessions",
            min = 120,
            max = 5000)
        int minimumTrainingSessions,
    @Setting(value = "Bars a symbol needs before it takes part", unit = "bars", min = 1, max = 5000)
        int minimumHistory,
    @Setting(
            value = "Sessions left empty between training and test block, beyond the purge",
            unit = "sessions",
            min = 0,
            max = 60)
        int embargoSessions,
    @Setting(
            value = "When the champion is fitted again",
            oneOf = {"nightly", "weekly", "quarterly"})
        String refit,
    @Setting(value = "Boosting rounds", unit = "rounds", min = 1, max = 5000) int rounds,
    @Setting(value = "Depth of a tree", unit = "levels", min = 1, max = 12) int depth,
    @Setting(value = "Learning rate", unit = "decimal", min = 0.001, max = 1) double learningRate,
    @Setting(value = "Share of rows drawn for a tree", unit = "decimal", min = 0.1, max = 1)
        double rowShare,
    @Setting(value = "Share of features drawn for a tree", unit = "decimal", min = 0.1, max = 1)
        double featureShare,
    @Setting(value = "Smallest sum of weights in a leaf", unit = "rows", min = 0, max = 1e6)
        double leafWeight,
    @Setting(value = "Seed of every fit", unit = "integer", min = 0, max = 2147483647) int seed,
    @Setting(value = "Fits run side by side", unit = "fits", min = 1, max = 64) int parallelFits)
    implements Serializable {}
