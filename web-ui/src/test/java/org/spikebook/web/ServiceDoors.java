package org.spikebook.web;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.common.ForAnyVisitor;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All public methods of all services.
 *
 * @param context where the services are
 */
record ServiceDoors(ApplicationContext context) {

    /** A public method of a service, perhaps inherited. */
    record Door(Class<?> service, Method method) {

        boolean isForAnyVisitor() {
            return method.isAnnotationPresent(ForAnyVisitor.class);
        }

        List<Class<?>> parameters() {
            return List.of(method.getParameterTypes());
        }

        boolean takes(Class<?> type) {
            return parameters().contains(type);
        }

        String name() {
            return service.getSimpleName() + "." + method.getName();
        }
    }

    Stream<Door> all() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(type -> type.getPackageName().startsWith("org.spikebook.web"))
                .filter(type -> !type.getPackageName().endsWith(".ui"))
                .flatMap(type -> Arrays.stream(type.getMethods()).map(m -> new Door(type, m)))
                .filter(door -> door.method().getDeclaringClass() != Object.class)
                .filter(door -> !door.method().isSynthetic())
                .filter(door -> !Modifier.isStatic(door.method().getModifiers()));
    }

    /**
     * Calls a method as the current visitor.
     *
     * @param things the arguments, by the type of the parameter; nothing where there is none
     * @return its answer, or what it threw
     * @throws AssertionError if these are not arguments for it
     */
    @Nullable Object call(Door door, Map<Class<?>, Object> things) {
        Object[] arguments =
                Stream.of(door.method().getParameterTypes()).map(things::get).toArray();
        try {
            return door.method().invoke(context.getBean(door.service()), arguments);
        } catch (InvocationTargetException thrown) {
            return thrown.getCause();
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new AssertionError(door.name() + " cannot be called", e);
        }
    }
}
