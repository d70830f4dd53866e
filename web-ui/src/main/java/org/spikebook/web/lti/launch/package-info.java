/** Launches from learning platforms by LTI 1.3: from the login to the class. */
@NullMarked
package org.spikebook.web.lti.launch;

import org.jspecify.annotations.NullMarked;
