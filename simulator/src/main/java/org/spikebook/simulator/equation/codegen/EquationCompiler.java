package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.equation.check.BoundSystem;
import org.spikebook.simulator.equation.check.Functions;
import org.spikebook.simulator.model.SpikeSink;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Consumer;

/**
 * Compiles equations to bytecode: a hidden class with one loop over the neurons that moves the
 * variables and others that fire. It has no fields, no names of people's in it, and reaches nothing
 * but {@link Functions} and the sink of spikes; it is unloaded when no one runs it any more.
 */
public final class EquationCompiler {

    private static final ClassDesc NAME =
            ClassDesc.of(EquationCompiler.class.getPackageName(), "CompiledEquations");
    private static final ClassDesc CODE = EquationCode.class.describeConstable().orElseThrow();
    private static final ClassDesc SINK = SpikeSink.class.describeConstable().orElseThrow();
    private static final ClassDesc ROWS = ConstantDescs.CD_double.arrayType(2);
    private static final ClassDesc ROW = ConstantDescs.CD_double.arrayType();
    private static final List<ClassDesc> ARGUMENTS =
            List.of(
                    ConstantDescs.CD_int,
                    ConstantDescs.CD_int,
                    ROWS,
                    ROWS,
                    ROW,
                    ConstantDescs.CD_int.arrayType());
    private static final MethodTypeDesc BOTH = MethodTypeDesc.of(ConstantDescs.CD_void, ARGUMENTS);
    private static final MethodTypeDesc ADVANCE = BOTH.insertParameterTypes(ARGUMENTS.size(), ROW);
    private static final MethodTypeDesc FIRE =
            BOTH.insertParameterTypes(ARGUMENTS.size(), ROW, SINK);
    private static final MethodTypeDesc TEST = ADVANCE.changeReturnType(ConstantDescs.CD_int);

    private EquationCompiler() {}

    public static EquationCode compile(BoundSystem system, Integrator integrator) {
        return load(bytes(system, integrator));
    }

    /** Makes a class of a class file. */
    static EquationCode load(byte[] bytes) {
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(bytes, true);
            return (EquationCode)
                    hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class))
                            .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("the code of checked equations is not valid", e);
        }
    }

    /**
     * The class file; {@code advance} does nothing for the exact method, which needs no code, and
     * tells the slopes for the Runge-Kutta-Fehlberg method.
     */
    public static byte[] bytes(BoundSystem system, Integrator integrator) {
        return ClassFile.of()
                .build(
                        NAME,
                        type -> {
                            type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC);
                            type.withInterfaceSymbols(CODE);
                            constructor(type);
                            type.withMethodBody(
                                    "advance",
                                    ADVANCE,
                                    ClassFile.ACC_PUBLIC,
                                    code -> {
                                        if (integrator == Integrator.EXACT) {
                                            code.return_();
                                        } else {
                                            new AdvanceWriter(code, system).write(integrator);
                                        }
                                    });
                            firing(type, "fire", FIRE, system, FireWriter::writeFire);
                            firing(type, "test", TEST, system, FireWriter::writeTest);
                            firing(type, "reset", FIRE, system, FireWriter::writeReset);
                        });
    }

    private static void firing(
            ClassBuilder type,
            String name,
            MethodTypeDesc signature,
            BoundSystem system,
            Consumer<FireWriter> body) {
        type.withMethodBody(
                name,
                signature,
                ClassFile.ACC_PUBLIC,
                code -> body.accept(new FireWriter(code, system)));
    }

    private static void constructor(ClassBuilder type) {
        type.withMethodBody(
                ConstantDescs.INIT_NAME,
                ConstantDescs.MTD_void,
                0,
                code ->
                        code.aload(0)
                                .invokespecial(
                                        ConstantDescs.CD_Object,
                                        ConstantDescs.INIT_NAME,
                                        ConstantDescs.MTD_void)
                                .return_());
    }
}
