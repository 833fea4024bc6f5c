/** Stages of a night that is killed, refused or run again. */
package io.nightdesk.nightly.night;
