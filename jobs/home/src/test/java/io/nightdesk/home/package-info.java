/** Tests of the whole: directions between modules, the built home, the README's commands. */
package io.nightdesk.home;
