/** A scripted broker over real HTTP, time that passes when told, and tokens on disk. */
package io.nightdesk.schwab.testing;
