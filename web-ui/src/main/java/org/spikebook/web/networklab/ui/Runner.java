package org.spikebook.web.networklab.ui;

import org.springframework.stereotype.Component;

@Component
class Runner {}
