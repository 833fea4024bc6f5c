/** The quality rules: which bars the gate rejects, flags, or refuses a night for, as data. */
package io.nightdesk.contracts.quality;
