/** What every feature of the web application shares. */
@NullMarked
package org.spikebook.web.common;

import org.jspecify.annotations.NullMarked;
