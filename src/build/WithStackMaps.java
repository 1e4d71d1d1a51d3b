import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the classes in a jar, of Java 5 say, ones of Java 8, with the stack maps that such have; what they do stays. The AOT
 * cache takes no older ones, and they would be read and verified at each start.
 */
final class WithStackMaps {

    private WithStackMaps() {}

    public static void main(String... jar) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(Path.of(jar[0]))) {
            ClassHierarchyResolver types = ClassHierarchyResolver.ofResourceParsing(type -> {
                Path file = inside.getPath(type.packageName().replace('.', '/'), type.displayName() + ".class");
                try {
                    return Files.exists(file) ? Files.newInputStream(file) : null;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).orElse(ClassHierarchyResolver.defaultResolver()).cached();
            ClassFile classes = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(types));
            List<Path> files;
            try (Stream<Path> all = Files.walk(inside.getPath("/"))) {
                files = all.filter(file -> file.toString().endsWith(".class")
                        && !file.endsWith("module-info.class") && !file.startsWith("/META-INF")).toList();
            }
            for (Path file : files) {
                Files.write(file, rewritten(classes, classes.parse(Files.readAllBytes(file))));
            }
        }
    }

    private static byte[] rewritten(ClassFile classes, ClassModel old) {
        ClassTransform code = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
        return classes.transformClass(old, code.andThen(WithStackMaps::raise));
    }

    private static void raise(ClassBuilder builder, ClassElement element) {
        if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
        } else {
            builder.with(element);
        }
    }
}
