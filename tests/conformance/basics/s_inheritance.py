class Animal:
    def __init__(self, name):
        self.name = name
    def speak(self):
        return '...'
    def describe(self):
        return self.name + ' says ' + self.speak()

class Dog(Animal):
    def speak(self):
        return 'woof'

class Puppy(Dog):
    def __init__(self, name):
        super().__init__(name + ' jr')
    def speak(self):
        return super().speak() + '!'

for a in Animal('cow'), Dog('rex'), Puppy('rex'):
    print(a.describe())
print(isinstance(Puppy('x'), Animal), issubclass(Puppy, Dog), Puppy.__mro__[1].__name__)
