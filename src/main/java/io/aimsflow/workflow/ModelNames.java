package io.aimsflow.workflow;

import io.aimsflow.shared.Role;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The names that models may use on this server, taken from the beans that stand behind them. */
@Component
class ModelNames {

    private final ObjectProvider<ServiceTask> serviceTasks;
    private final ObjectProvider<ModelFunctions> functions;

    ModelNames(ObjectProvider<ServiceTask> serviceTasks, ObjectProvider<ModelFunctions> functions) {
        this.serviceTasks = serviceTasks;
        this.functions = functions;
    }

    GateContext context(Set<String> forms, Set<String> processes, Set<String> decisions) {
        return new GateContext(
                serviceTasks.stream().map(ServiceTask::name).collect(Collectors.toSet()),
                functions.stream().collect(Collectors.toMap(ModelFunctions::name, ModelNames::methods)),
                Arrays.stream(Role.values()).map(Role::id).collect(Collectors.toSet()),
                forms,
                processes,
                decisions);
    }

    private static Map<String, Set<Integer>> methods(ModelFunctions bean) {
        Map<String, Set<Integer>> methods = new HashMap<>();
        for (Method method : AopUtils.getTargetClass(bean).getMethods()) {
            if (method.getDeclaringClass() != Object.class
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.isBridge()
                    && !method.getName().equals("name")) {
                methods.computeIfAbsent(method.getName(), name -> new HashSet<>())
                        .add(method.getParameterCount());
            }
        }
        return methods;
    }
}
