package org.spikebook.web.common;

/**
 * There is no such thing for this visitor. Says the same whether the thing does not exist or
 * belongs to another user, so that addresses cannot be probed. Shown as "page not found".
 */
public class ResourceNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ResourceNotFound() {
        super("not found, or not for this visitor");
    }
}
