a,b,c=7,2,3
print(a+b,a-b,a*b,a/b,a//b,a%b,a**b,a<<b,a>>b,a&b,a|b,a^b,~a)
print(a<b,a>b,a<=b,a>=b,a==b,a!=b)
print(a+-b,a--b,a*-b,a**-b,a//-b,a%-b,a- -b)
a+=1;b-=1;c*=2
print(a,b,c)
a//=3;b<<=4;c**=2
print(a,b,c)
a|=8;b&=24;c^=1;b>>=1;c%=7
print(a,b,c)
x=6;x/=4
print(x)
print((y:=5),y)
f=lambda*a,**k:(a,k)
print(f(1,2,x=3))
print([1,2,3][1:],[1,2,3][::2],{1:2}[1],{*[1]},[*(1,2)],{**{'a':1}})
print((1)if a else(2),a if[]else b)
print(1 .bit_length(),3..is_integer())
print(not a,not(a),a and(b),(a)or b)
